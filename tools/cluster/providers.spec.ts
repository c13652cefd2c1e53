import type { ClusterProvider, ProviderName } from './provider.ts'
import { describe, expect, it } from 'vitest'
import { kindConfig } from './kind.ts'
import { startArgs } from './minikube.ts'
import { chooseProvider } from './providers.ts'

function provider(name: ProviderName, isThere: boolean) {
  return ({
    name,
    isAvailable: async () => isThere,
  }) as ClusterProvider
}

describe('the choice of a provider', () => {
  it('is minikube before kind before the embedded cluster', async () => {
    const all = [
      provider('minikube', true),
      provider('kind', true),
      provider('embedded', true),
    ]
    expect((await chooseProvider(undefined, all)).name).toBe('minikube')
    expect((await chooseProvider(undefined, all.slice(1))).name).toBe('kind')
  })

  it('passes over what the machine does not have', async () => {
    const chosen = await chooseProvider(undefined, [
      provider('minikube', false),
      provider('kind', false),
      provider('embedded', true),
    ])
    expect(chosen.name).toBe('embedded')
  })

  it('takes no other than the one asked for', async () => {
    const all = [
      provider('minikube', true),
      provider('kind', false),
    ]
    await expect(chooseProvider('kind', all)).rejects.toThrow('kind cannot be used on this machine')
  })

  it('says what to do where there is none', async () => {
    await expect(chooseProvider(undefined, [
      provider('embedded', false),
    ])).rejects.toThrow('"npm start", which needs no cluster')
  })
})

describe('the ports of this machine', () => {
  const options = { name: 'demo', nodes: 3, firstPort: 31000 }

  it('lead to the NodePorts of kind\'s first node', () => {
    expect(kindConfig(options)).toMatchObject({
      nodes: [
        {
          role: 'control-plane',
          extraPortMappings: [
            { containerPort: 30000, hostPort: 31000, listenAddress: '127.0.0.1' },
            { hostPort: 31001 },
            { hostPort: 31002 },
          ],
        },
        { role: 'worker' },
        { role: 'worker' },
      ],
    })
  })

  it('lead to the NodePorts of minikube\'s container', () => {
    expect(startArgs({ ...options, nodes: 1 })).toEqual(expect.arrayContaining(['--nodes=1', '--ports=127.0.0.1:31001:30001', '--addons=metrics-server']))
  })

  it('are not given to several minikube nodes, of which each would want them', () => {
    expect(startArgs(options).join(' ')).not.toContain('--ports')
  })
})
