/** What chance in the tests begins with. A run with another one must pass as well. */
export const seed = Number(process.env.JTE_TIPS_SEED ?? 1);
