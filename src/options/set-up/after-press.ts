/**
 * Waits until no button of the mouse is held down.
 *
 * Who clicks on something leaves a field in the middle of the click. What is said of that field then moves what stands
 * below it, and the button would be let go over something else: the click would be lost.
 */

let isPressed = false;
addEventListener('pointerdown', () => {
  isPressed = true;
});
for (const end of ['pointerup', 'pointercancel']) {
  addEventListener(end, () => {
    isPressed = false;
  });
}

/** Calls `action` at once, or after the click that is under way. */
export function afterPress(action: () => void): void {
  // The click follows the release at once, before any other task.
  if (isPressed) addEventListener('pointerup', () => setTimeout(action), { once: true });
  else action();
}
