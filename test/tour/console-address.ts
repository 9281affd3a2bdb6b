/** The page of the stand-in's console over which the popup is opened. */
export const consoleAddress =
  'https://us-east-1.console.aws.amazon.com/console/home?region=us-east-1';
