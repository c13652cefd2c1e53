import { describe, expect, it } from 'vitest'
import { planCluster } from '../plan.ts'
import { admissionConfig } from './admission.ts'
import { cniConfig } from './cni.ts'
import { containerdConfig } from './containerd.ts'
import { apiServerFlags, controllerManagerFlags, etcdFlags } from './control-plane.ts'
import { kubeProxyConfig } from './kube-proxy.ts'
import { kubeletConfig } from './kubelet.ts'

const plan = planCluster('demo', '/state/demo', '10.213.7', 2)
const [first, second] = [plan.nodes[0], plan.nodes[1]!]

describe('the kubelet', () => {
  it('is told to accept cgroup version 1 only where there is no version 2', () => {
    expect(kubeletConfig(plan, first, false)).toMatchObject({ failCgroupV1: false })
    expect(kubeletConfig(plan, first, true)).not.toHaveProperty('failCgroupV1')
  })

  it('keeps its pods below a cgroup of its own', () => {
    expect(kubeletConfig(plan, first, false)).toMatchObject({ cgroupRoot: `/${first.cgroup}` })
    expect(kubeletConfig(plan, second, false)).toMatchObject({ cgroupRoot: `/${second.cgroup}` })
  })

  it('lets nobody in without a certificate or a token', () => {
    expect(kubeletConfig(plan, first, false)).toMatchObject({
      authentication: {
        anonymous: { enabled: false },
      },
      authorization: { mode: 'Webhook' },
    })
  })
})

it('gives each node another range of pod addresses', () => {
  expect(JSON.stringify(cniConfig(first))).toContain('"subnet":"10.244.0.0/24"')
  expect(JSON.stringify(cniConfig(second))).toContain('"subnet":"10.244.1.0/24"')
})

it('has containerd keep each node\'s images in that node\'s folder', () => {
  expect(containerdConfig(second, '/bin-of-ours')).toContain('root = \'/state/demo/node-2/containerd\'')
})

it('has kube-proxy leave the connection table of the machine alone', () => {
  expect(kubeProxyConfig(plan, first)).toMatchObject({
    conntrack: { maxPerCore: 0, min: 0 },
  })
})

it('has etcd reachable for clients inside the node only', () => {
  expect(etcdFlags(plan)).toContain('--listen-client-urls=http://127.0.0.1:2379')
})

it('signs service-account tokens with one key and checks them with its other half', () => {
  const keys = '/state/demo/certificates/service-account'
  expect(apiServerFlags(plan)).toEqual(expect.arrayContaining([`--service-account-key-file=${keys}.pub`, `--service-account-signing-key-file=${keys}.key`]))
  expect(controllerManagerFlags(plan)).toContain(`--service-account-private-key-file=${keys}.key`)
})

it('enforces the restricted Pod Security standard in every namespace but its own', () => {
  expect(admissionConfig()).toMatchObject({
    plugins: [{
      name: 'PodSecurity',
      configuration: { defaults: { enforce: 'restricted' }, exemptions: { namespaces: ['kube-system'] } },
    }],
  })
  expect(apiServerFlags(plan)).toContain('--admission-control-config-file=/state/demo/admission.yaml')
})
