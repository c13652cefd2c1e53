import process from 'node:process'
import { runMain } from '../lib/user-error.ts'
import { stopSignal } from '../local/host/stop-signal.ts'
import { readOptions, USAGE } from '../local/options.ts'
import { runLocalMode } from '../local/run.ts'

runMain(async () => {
  const options = readOptions(process.argv.slice(2), process.env)
  if (options.isHelp)
    return console.log(USAGE)
  await runLocalMode(options, stopSignal())
})
