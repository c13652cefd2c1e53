const MEANINGS: Readonly<Record<number, string>> = {
  0: 'ended by itself without an error',
  1: 'ended with an error of the application',
  2: 'ended with a usage error, often a wrong argument',
  125: 'the container runtime could not start it',
  126: 'the command was found but may not be executed',
  127: 'the command was not found in the image',
  128: 'ended with an invalid exit code or could not be started',
  255: 'ended with an error outside the range of exit codes',
}

const SIGNALS: Readonly<Record<number, { name: string, meaning: string }>> = {
  1: { name: 'SIGHUP', meaning: 'its terminal or parent went away' },
  2: { name: 'SIGINT', meaning: 'interrupted' },
  3: { name: 'SIGQUIT', meaning: 'asked to quit with a core dump' },
  4: { name: 'SIGILL', meaning: 'crashed on an illegal instruction' },
  6: { name: 'SIGABRT', meaning: 'aborted itself, often a failed assertion or no heap left' },
  7: { name: 'SIGBUS', meaning: 'crashed on a bad memory access' },
  8: { name: 'SIGFPE', meaning: 'crashed on an arithmetic fault' },
  9: { name: 'SIGKILL', meaning: 'killed at once: by force, after its grace period, or by the kernel for memory' },
  11: { name: 'SIGSEGV', meaning: 'crashed on an invalid memory access' },
  13: { name: 'SIGPIPE', meaning: 'wrote to a closed connection' },
  15: { name: 'SIGTERM', meaning: 'asked to stop and did' },
}

const HIGHEST_SIGNAL = 64

/** The signal that an exit code above 128 stands for, or null. */
export function signalOfExitCode(exitCode: number): number | null {
  const signal = exitCode - 128
  return signal >= 1 && signal <= HIGHEST_SIGNAL
    ? signal
    : null
}

/** `SIGKILL` for 9; a signal without a known name keeps its number. */
export function signalName(signal: number): string {
  return SIGNALS[signal]?.name ?? `signal ${signal}`
}

/** What an exit code means, in words that need no knowledge of Unix; the reason of Kubernetes sharpens it. */
export function explainExitCode(exitCode: number, reason: string | null = null): string {
  if (reason === 'OOMKilled')
    return 'killed for using more memory than its limit'
  const signal = signalOfExitCode(exitCode)
  if (signal !== null)
    return `${signalName(signal)}: ${SIGNALS[signal]?.meaning ?? 'ended by this signal'}`
  return MEANINGS[exitCode] ?? 'ended with an error code of the application'
}
