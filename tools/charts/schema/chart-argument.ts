import { resolve } from 'node:path'
import process from 'node:process'
import { root } from '../../lib/paths.ts'
import { UserError } from '../../lib/user-error.ts'

const OPTION = '--chart'

/** The folder that `--chart` names, seen from where somebody called npm; undefined without it. */
export function chartArgument(args: string[]): string | undefined {
  const index = args.indexOf(OPTION)
  const folder = args[index + 1]
  if (index < 0)
    return undefined
  if (folder === undefined || folder.startsWith('--'))
    throw new UserError(`${OPTION} needs the folder of a chart: npm run charts -- schema ${OPTION} <folder> --write`)
  return resolve(process.env.INIT_CWD ?? root, folder)
}
