import { X509Certificate } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, describe, expect, it } from 'vitest'
import { certificateFolder, certificateRequests, ensureCertificates, opensslConfig } from './certificates.ts'
import { planCluster } from './plan.ts'

const folders: string[] = []
afterEach(() => Promise.all(folders.splice(0).map(folder => rm(folder, { recursive: true }))))

it('lets only authorities sign', () => {
  const [ca, ...rest] = certificateRequests(planCluster('demo', '/s', '10.213.7', 1)).map(opensslConfig)
  expect(ca).toContain('CA:TRUE')
  expect(rest.filter(config => config.includes('CA:TRUE'))).toHaveLength(1)
})

it('makes each kubelet the node that it is, reachable under its own address', () => {
  const requests = certificateRequests(planCluster('demo', '/s', '10.213.7', 2))
  expect(requests.find(request => request.name === 'demo-2')).toEqual({
    name: 'demo-2',
    commonName: 'system:node:demo-2',
    organization: 'system:nodes',
    issuer: 'ca',
    addresses: ['demo-2', '10.213.7.11'],
  })
})

describe.runIf(process.platform === 'linux')('with openssl', () => {
  it('issues certificates that the cluster\'s authority has signed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'certificates-'))
    folders.push(folder)
    const plan = planCluster('demo', folder, '10.213.7', 1)
    await ensureCertificates(plan)
    const read = async (name: string) => new X509Certificate(await readFile(join(certificateFolder(plan), `${name}.crt`)))
    const [ca, apiserver] = [await read('ca'), await read('apiserver')]
    expect(apiserver.verify(ca.publicKey)).toBe(true)
    expect(apiserver.checkIP('10.213.7.10')).toBe('10.213.7.10')
    expect((await read('admin')).subject).toContain('O=system:masters')
  })
})
