/** What exit codes and signals mean; another language brings its own. */
export interface ExitWords {
  outOfMemory: string
  codes: Readonly<Record<number, string>>
  signals: Readonly<Record<number, string>>
  otherCode: string
  otherSignal: string
}

export const EXIT_WORDS: ExitWords = {
  outOfMemory: 'killed for using more memory than its limit',
  codes: {
    0: 'ended by itself without an error',
    1: 'ended with an error of the application',
    2: 'ended with a usage error, often a wrong argument',
    125: 'the container runtime could not start it',
    126: 'the command was found but may not be executed',
    127: 'the command was not found in the image',
    128: 'ended with an invalid exit code or could not be started',
    255: 'ended with an error outside the range of exit codes',
  },
  signals: {
    1: 'its terminal or parent went away',
    2: 'interrupted',
    3: 'asked to quit with a core dump',
    4: 'crashed on an illegal instruction',
    6: 'aborted itself, often a failed assertion or no heap left',
    7: 'crashed on a bad memory access',
    8: 'crashed on an arithmetic fault',
    9: 'killed at once: by force, after its grace period, or by the kernel for memory',
    11: 'crashed on an invalid memory access',
    13: 'wrote to a closed connection',
    15: 'asked to stop and did',
  },
  otherCode: 'ended with an error code of the application',
  otherSignal: 'ended by this signal',
}

const SIGNAL_NAMES: Readonly<Record<number, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  3: 'SIGQUIT',
  4: 'SIGILL',
  6: 'SIGABRT',
  7: 'SIGBUS',
  8: 'SIGFPE',
  9: 'SIGKILL',
  11: 'SIGSEGV',
  13: 'SIGPIPE',
  15: 'SIGTERM',
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
  return SIGNAL_NAMES[signal] ?? `signal ${signal}`
}

/** What an exit code means, in words that need no knowledge of Unix; the reason of Kubernetes sharpens it. */
export function explainExitCode(exitCode: number, reason: string | null = null, words: ExitWords = EXIT_WORDS): string {
  if (reason === 'OOMKilled')
    return words.outOfMemory
  const signal = signalOfExitCode(exitCode)
  if (signal !== null)
    return `${signalName(signal)}: ${words.signals[signal] ?? words.otherSignal}`
  return words.codes[exitCode] ?? words.otherCode
}
