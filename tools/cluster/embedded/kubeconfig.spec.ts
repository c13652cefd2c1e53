import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { apiServerUrl, kubeconfigFile, renderKubeconfig } from './kubeconfig.ts'
import { planCluster } from './plan.ts'

const plan = planCluster('demo', '/state/demo', '10.213.7', 1)

it('leads to the first node of the cluster', () => {
  expect(apiServerUrl(plan)).toBe('https://10.213.7.10:6443')
})

it('is a file in the cluster\'s own folder, for the administrator and for each component', () => {
  expect(kubeconfigFile(plan, 'admin')).toBe('/state/demo/kubeconfig')
  expect(kubeconfigFile(plan, 'kube-proxy')).toBe('/state/demo/config/kube-proxy.kubeconfig')
})

it('carries all that is needed to get in', () => {
  const text = renderKubeconfig({
    cluster: 'demo',
    server: 'https://10.0.0.1:6443',
    user: 'admin',
    authority: 'A',
    certificate: 'C',
    key: 'K',
  })
  expect(parse(text)).toMatchObject({
    'clusters': [
      {
        cluster: { 'server': 'https://10.0.0.1:6443', 'certificate-authority-data': 'QQ==' },
      },
    ],
    'users': [
      {
        name: 'admin',
        user: { 'client-certificate-data': 'Qw==', 'client-key-data': 'Sw==' },
      },
    ],
    'current-context': 'demo',
  })
})
