/** Whether a refusal names a key: one of its lines holds every part of the path. */
export function isNamed(refusal: string, path: string[]): boolean {
  return refusal.split('\n').some(line => path.every(part => line.includes(part.replaceAll('/', '~1'))))
}
