/** Checks one commit message: `verify-commit <file>`, called by the commit-msg hook. */
import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { commitMessageFault } from '../lib/commit-message.ts'
import { runMain, UserError } from '../lib/user-error.ts'

runMain(async () => {
  const path = process.argv[2]
  if (!path)
    throw new UserError('say which file holds the message: verify-commit <file>')
  const fault = commitMessageFault(await readFile(path, 'utf8'))
  if (fault)
    throw new UserError(fault)
})
