import process from 'node:process'

/** A fault that the person at the terminal can mend: printed as one line, with no stack. */
export class UserError extends Error {
  override name = 'UserError'
}

/** Runs a command's main function; a fault ends the process with code 1 after its message. */
export function runMain(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    console.error(error instanceof UserError
      ? `error: ${error.message}`
      : error)
    process.exitCode = 1
  })
}
