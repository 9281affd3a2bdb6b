/** An error whose message tells a person all that there is to know; any other error is a fault of the tour's own. */
export class Problem extends Error {}
