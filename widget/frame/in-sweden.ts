/** Clock and calendar go as in Sweden in every language: Persian has years of its own, English counts to twelve. */
export const IN_SWEDEN = { calendar: 'gregory', hourCycle: 'h23' } as const;
export const CLOCK = { hour: '2-digit', minute: '2-digit', ...IN_SWEDEN } as const;
