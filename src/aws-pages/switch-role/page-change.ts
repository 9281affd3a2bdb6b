/** Waiting for a page to change: checks again whenever its markup does, without polling. */

/** Resolves with the first value that `find` gives, or with undefined after `limit` milliseconds. */
export function pageChange<T>(find: () => T | undefined, limit: number): Promise<T | undefined> {
  return new Promise((resolve) => {
    const end = (value: T | undefined) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(value);
    };
    const check = () => {
      const found = find();
      if (found !== undefined) end(found);
    };
    const observer = new MutationObserver(check);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    const timer = setTimeout(() => end(undefined), limit);
    check();
  });
}

/** Calls back now and after every change of the page's elements, for as long as the page stands. */
export function onPageChange(callback: () => void): void {
  const observer = new MutationObserver(callback);
  const attributeFilter = ['aria-hidden', 'hidden'];
  observer.observe(document, { subtree: true, childList: true, attributeFilter });
  callback();
}
