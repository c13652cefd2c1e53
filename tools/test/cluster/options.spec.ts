import { describe, expect, it } from 'vitest'
import { fromEnvironment, readOptions, toEnvironment } from './options.ts'

const URLS = 'http://10.0.0.2:30000,http://10.0.0.2:30001/,https://dashboard.example.com'

describe('the command line of the cluster suite', () => {
  it('asks for everything but long loads by default', () => {
    expect(readOptions([])).toEqual({ only: [] })
  })

  it('takes names of spec files behind --only, one or several, and alone', () => {
    expect(readOptions(['--only', 'rollout', 'health', '--only', 'ct']).only.sort()).toEqual(['ct', 'health', 'rollout'])
    expect(readOptions(['rollout']).only).toEqual(['rollout'])
  })

  it('takes a context, and where it is reached', () => {
    expect(readOptions(['--context', 'kind-dev', '--host', '10.0.0.2'])).toEqual({ context: 'kind-dev', host: '10.0.0.2', only: [] })
    expect(readOptions(['--context', 'kind-dev', '--urls', URLS]).urls).toEqual({
      api: 'http://10.0.0.2:30000',
      web: 'http://10.0.0.2:30001',
      dashboard: 'https://dashboard.example.com',
    })
  })

  it('takes minutes of soak, also parts of one', () => {
    expect(readOptions(['--soak', '15']).soakMinutes).toBe(15)
    expect(readOptions(['--soak', '0.5']).soakMinutes).toBe(0.5)
    expect(readOptions(['--churn', '30']).churnMinutes).toBe(30)
  })

  it('takes the number of requests that each disturbance has to bear', () => {
    expect(readOptions(['--requests', '30000']).requests).toBe(30_000)
  })

  it.each([
    [['--requests', '0'], '--requests wants a number of requests'],
    [['--requests', '1.5'], '--requests wants a number of requests'],
    [['--soak', '0'], '--soak wants minutes'],
    [['--soak', 'long'], '--soak wants minutes'],
    [['--churn', '0'], '--churn wants minutes'],
    [['--host', '10.0.0.2'], 'give --context as well'],
    [['--urls', URLS], 'give --context as well'],
    [['--context', 'a', '--host', 'b', '--urls', URLS], 'not both'],
    [['--context', 'a', '--host', 'http://b'], '--host wants a name or an address'],
    [['--context', 'a', '--urls', 'http://10.0.0.2:30000'], '--urls wants the addresses of API, chat and dashboard'],
    [['--context', 'a', '--urls', 'ftp://a,ftp://b,ftp://c'], '--urls wants the addresses of API, chat and dashboard'],
    [['--minutes', '3'], 'Unknown option \'--minutes\''],
  ])('refuses %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message)
  })
})

describe('the environment of the suite', () => {
  it('carries all options', () => {
    const options = readOptions(['--context', 'a', '--urls', URLS, '--soak', '3', '--requests', '5', 'health'])
    expect(fromEnvironment(toEnvironment(options))).toEqual(options)
  })

  it('means the defaults when nobody set it', () => {
    expect(fromEnvironment({})).toEqual({ only: [] })
  })
})
