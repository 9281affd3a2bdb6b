/** How many cases a property is tried with: few in every test run, as many as one likes by `npm run properties`. */
export const cases = (usual: number) => ({ numRuns: Number(process.env.CASES ?? usual) });
