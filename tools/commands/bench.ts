/**
 * Prints the budgets and how much of each is used, or of those that are named: `bench [name …] [--rounds N] [--minutes N]`.
 * A budget that is exceeded ends with code 1.
 */
import process from 'node:process'
import { parseArgs } from 'node:util'
import { verdictLine } from '../../bench/budget.ts'
import { BUDGETS } from '../../bench/budgets.ts'
import { runMain, UserError } from '../lib/user-error.ts'

const DEFAULT_ROUNDS = '15'
const DEFAULT_MINUTES = '1'

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        rounds: { type: 'string', default: DEFAULT_ROUNDS },
        minutes: { type: 'string', default: DEFAULT_MINUTES },
      },
    })
  }
  catch (error) {
    throw new UserError((error as Error).message)
  }
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1)
    throw new UserError(`--${name} is ${text}: give a whole number from 1`)
  return value
}

function readOptions(args: string[]) {
  const { values, positionals } = parse(args)
  return {
    rounds: wholeNumber('rounds', values.rounds),
    minutes: wholeNumber('minutes', values.minutes),
    names: positionals,
  }
}

function chosen(names: string[]) {
  const known = BUDGETS.map(({ name }) => name)
  const unknown = names.find(name => !known.includes(name))
  if (unknown !== undefined)
    throw new UserError(`there is no budget ${unknown}: use one of ${known.join(', ')}`)
  return BUDGETS.filter(({ name }) => names.length === 0 || names.includes(name))
}

runMain(async () => {
  const { names, ...options } = readOptions(process.argv.slice(2))
  const exceeded: string[] = []
  for (const { name, measure } of chosen(names)) {
    const usages = await measure(options)
    for (const usage of usages)
      console.log(verdictLine(usage))
    if (usages.length === 0 || usages.some(({ isExceeded }) => isExceeded))
      exceeded.push(name)
  }
  if (exceeded.length > 0)
    throw new UserError(`over budget, or not measured: ${exceeded.join(', ')}`)
})
