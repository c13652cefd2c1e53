import type { WriteStream } from 'node:fs'
import { createWriteStream } from 'node:fs'

/** Pino writes levels as numbers unless told to name them. */
const LEVELS: Record<string, number> = {
  trace: 10,
  debug: 20,
  info: 30,
  warn: 40,
  error: 50,
  fatal: 60,
}
const WARN = 40

interface LogLine {
  level?: number | string
  msg?: string
  err?: { message?: string }
}

function parse(line: string): LogLine | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null
      ? value
      : undefined
  }
  catch {
    return undefined
  }
}

/** What of a line belongs on a calm terminal: warnings and worse, in words; undefined for the rest, such as stacks. */
export function calmLine(line: string): string | undefined {
  const { level, msg, err } = parse(line) ?? {}
  if (level === undefined) {
    return /^\S.*(?:error|warning|fatal)|^(?:error|warning|fatal)/i.test(line)
      ? line
      : undefined
  }
  if (Number(LEVELS[level] ?? level) < WARN)
    return undefined
  return [msg, err?.message].filter(Boolean).join(': ')
}

/** Keeps every line of a process in a file, and prints the ones that matter. */
export class ServiceLog {
  readonly #name: string
  readonly #file: WriteStream
  readonly #isVerbose: boolean
  #last = ''
  #lastFault = ''

  constructor(name: string, file: string, isVerbose: boolean) {
    this.#name = name
    this.#isVerbose = isVerbose
    this.#file = createWriteStream(file)
    this.#file.on('error', error => this.print(`its log cannot be kept: ${error.message}`))
  }

  /** Most likely why the process ended: the last line that names an error, else the last one that was worth printing. */
  get lastWords(): string {
    return this.#lastFault || this.#last
  }

  line(text: string): void {
    this.#file.write(`${text}\n`)
    const calm = calmLine(text)
    this.#last = calm ?? this.#last
    if (calm !== undefined && /error/i.test(calm))
      this.#lastFault = calm
    if (this.#isVerbose)
      this.print(text)
    else if (calm !== undefined)
      this.print(calm)
  }

  print(text: string): void {
    console.log(`${this.#name.padEnd(9)} | ${text}`)
  }

  close(): void {
    this.#file.end()
  }
}
