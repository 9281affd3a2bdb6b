/** Plain elements of the panel. The page can reach into an open shadow root, so only what a person does counts there. */

export function element(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** Calls back for events that the person made; those that a script of the page makes do nothing. */
export function onPerson<K extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  name: K,
  callback: (event: HTMLElementEventMap[K]) => void,
): void {
  target.addEventListener(name, (event) => {
    if (event.isTrusted) callback(event);
  });
}

export function button(words: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  onPerson(made, 'click', onClick);
  return made;
}
