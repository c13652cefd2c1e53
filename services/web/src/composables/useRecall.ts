/** Walks through earlier inputs as a shell does: older and older, then back to the empty line. */
export function useRecall(earlier: () => readonly string[]) {
  let stepsBack = 0

  function go(steps: number): string {
    stepsBack = Math.max(0, Math.min(earlier().length, stepsBack + steps))
    return stepsBack === 0
      ? ''
      : earlier().at(-stepsBack)!
  }

  return {
    older: () => go(1),
    newer: () => go(-1),
    stop: () => stepsBack = 0,
    isRecalling: () => stepsBack > 0,
  }
}
