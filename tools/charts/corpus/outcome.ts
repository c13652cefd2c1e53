import { execa } from 'execa'

/** What came of a render: its text, or what Helm said when it refused. */
export interface Outcome { isRefused: boolean, text: string }

const BY_SCHEMA = /meet the specifications of the schema/
const BY_TEMPLATE = /execution error at \([^:]*:\d+:\d+\): /

/** Runs Helm, and says what came of it; that a program cannot be started at all is no refusal. */
export async function outcomeOf(helm: string, args: string[]): Promise<Outcome> {
  const { exitCode, stdout, stderr, originalMessage } = await execa(helm, args, { stdin: 'ignore', reject: false, stripFinalNewline: false })
  if (exitCode === undefined)
    throw new Error(`${helm} did not end by itself: ${originalMessage}`)
  return exitCode === 0 ? { isRefused: false, text: stdout } : { isRefused: true, text: stderr }
}

/** Whether a refusal was meant: by the schema or by a message of the templates, and not by a template or YAML that broke. */
export function isMeant({ isRefused, text }: Outcome): boolean {
  return isRefused && (BY_SCHEMA.test(text) || BY_TEMPLATE.test(text))
}
