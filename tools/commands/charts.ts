/** Works on the charts: `charts lint`, `charts ct`, `charts unit`, `charts golden [--write]`, `charts schema [--write]`, `charts docs [--write]`, or `charts test` for all of it. */
import process from 'node:process'
import { runChartsCommand } from '../charts/command.ts'
import { runMain } from '../lib/user-error.ts'

runMain(() => runChartsCommand(process.argv.slice(2)))
