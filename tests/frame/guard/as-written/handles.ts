/** Handles and profile links: each `[handle]` is a detail. Read by table.ts. None is meant to exist. */
export const handles = `
följ henne på [@elsa_08_x]
insta: [elsa.ekb]
hans insta är [viktorz_07]
[tiktok.com/@elsavlogg08]
hon heter [ninis_99] på snap
snapchat [moa.lind08]
han lägger upp filmer på [https://www.tiktok.com/@kalle.b_x]
min facebook [facebook.com/anna.exempelberg.9]
hennes snap: [tildis2009]
[instagram.com/elsa.exempel]
lägg till mig på discord [natthäxa#4821]
på roblox heter han [xXdragonkidXx09]
hon har ett konto som heter [@ledsen.tjej]
användarnamnet är [skuggan_13]
ig [hanna.mnn]
skriv till mig på telegram [@orolig_mamma77]
fb: [Anna Exempelsson]
min son streamar på [twitch.tv/storebror_k]
instagram: [amina__xo]
[t.me/hemligkille]
han kallar sig [wolf_77] i spelet
[@mammatilltre_] på insta
kolla [snapchat.com/add/ellis08]
my insta is [sarah_k.92]
`;
