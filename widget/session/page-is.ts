/** What the doorway says in the frame's address of how the page around it came, or was left. */
export const pageIs = (how: string): boolean => new URLSearchParams(location.search).get('page') === how;
