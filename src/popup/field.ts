/** The search field, in the popup as in its picture: it has the focus wherever nothing is asked, and takes all keys. */

export const field = () => document.querySelector('input');

export const toField = () => field()?.focus();
