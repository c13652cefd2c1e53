/** Reads the code without running it: `check [lint|types|vue|unused|commits ...]`, all by default. */
import type { CheckName } from '../lib/checks.ts'
import process from 'node:process'
import { CHECKS, runChecks } from '../lib/checks.ts'
import { closingLine } from '../lib/counts.ts'
import { runMain, UserError } from '../lib/user-error.ts'

const isCheck = (name: string): name is CheckName => name in CHECKS

runMain(async () => {
  const asked = process.argv.slice(2)
  const unknown = asked.find(name => !isCheck(name))
  if (unknown)
    throw new UserError(`there is no check "${unknown}": choose from ${Object.keys(CHECKS).join(', ')}`)
  const names = (asked.length > 0
    ? asked
    : Object.keys(CHECKS)).filter(isCheck)
  const counts = await runChecks(names)
  console.log(closingLine(counts))
  process.exitCode = counts.failed > 0
    ? 1
    : 0
})
