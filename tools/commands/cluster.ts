/**
 * A real Kubernetes with the platform on it: `cluster up|deploy|status|down|images`.
 *
 * Options: --name NAME, --nodes N, --first-port PORT, --provider minikube|kind|embedded, --keep (up),
 * --context NAME (deploy: an existing context of your own).
 */
import process from 'node:process'
import { COMMANDS } from '../cluster/commands.ts'
import { endWorkOnSignal } from '../cluster/lib/interruption.ts'
import { readCommandLine } from '../cluster/options.ts'
import { runMain, UserError } from '../lib/user-error.ts'

runMain(async () => {
  const [name = '', ...args] = process.argv.slice(2)
  const command = COMMANDS[name]
  if (!command)
    throw new UserError(`say what to do with the cluster: ${Object.keys(COMMANDS).join(', ')}${name && `; there is no "${name}"`}`)
  endWorkOnSignal()
  await command(readCommandLine(args))
})
