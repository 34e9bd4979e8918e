/** A hotkey as printed on the key: "Q", "⇧1". */
export function keyText(hotkey = ''): string {
  return hotkey.replace('shift+', '⇧').toUpperCase();
}
