/** Hands a text to the person as a file, without any permission. */
export function download(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the blob by the next task, and a page that stays open must not keep it.
  setTimeout(() => URL.revokeObjectURL(address));
}
