/** The search field, in the popup as in its picture: it has the focus wherever nothing is asked, and takes all keys. */

/** null as long as the page is not drawn. */
export const field = () => document.querySelector('input');

/** Gives it the focus, where it is there. */
export const toField = () => field()?.focus();
