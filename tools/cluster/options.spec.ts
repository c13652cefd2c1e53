import { describe, expect, it } from 'vitest'
import { readCommandLine, resolveOptions } from './options.ts'

const record = {
  provider: 'embedded',
  name: 'demo',
  nodes: 3,
  firstPort: 31000,
} as const

describe('the command line', () => {
  it('needs nothing', () => {
    expect(resolveOptions(readCommandLine([]), undefined)).toEqual({ name: 'todo-chatbot', nodes: 1, firstPort: 30000 })
  })

  it('is read', () => {
    const typed = readCommandLine([
      '--name',
      'demo',
      '--nodes=3',
      '--first-port',
      '31000',
      '--provider',
      'kind',
      '--keep',
    ])
    expect(typed).toEqual({
      name: 'demo',
      nodes: 3,
      firstPort: 31000,
      provider: 'kind',
      keep: true,
    })
  })

  it.each([
    [
      ['--nodes', 'many'],
      '--nodes wants a number from 1 to 9, not "many"',
    ],
    [
      ['--nodes', '0'],
      '--nodes wants a number from 1 to 9, not "0"',
    ],
    [
      ['--name', '../etc'],
      '--name wants at most 40 small letters',
    ],
    [
      [
        '--name',
        'a'.repeat(41),
      ],
      '--name wants at most 40 small letters',
    ],
    [
      ['--provider', 'docker'],
      '--provider wants minikube, kind, embedded, not "docker"',
    ],
    [
      ['--first-port', '80'],
      '--first-port wants a number from 1024 to 65533',
    ],
    [
      ['--nods', '3'],
      'Unknown option \'--nods\'',
    ],
  ])('%j is refused with what is wanted', (args, message) => {
    expect(() => readCommandLine(args)).toThrow(message)
  })
})

describe('a cluster that was made before', () => {
  it('keeps its own nodes and ports when none are typed', () => {
    expect(resolveOptions(readCommandLine(['--name', 'demo']), record)).toEqual({ name: 'demo', nodes: 3, firstPort: 31000 })
  })

  it('is not silently another one', () => {
    expect(() => resolveOptions(readCommandLine(['--name', 'demo', '--nodes', '1']), record)).toThrow('was made with nodes 3, not 1')
    expect(() => resolveOptions(readCommandLine(['--name', 'demo', '--provider', 'kind']), record)).toThrow('was made with provider embedded, not kind')
  })
})
