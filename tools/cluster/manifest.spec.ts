import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { fillIn, readManifest } from './manifest.ts'

describe('our manifests', () => {
  it.each([
    [
      'coredns',
      { image: 'coredns:1', domain: 'cluster.local', address: '10.96.0.10' },
    ],
    [
      'metrics-server',
      { image: 'metrics-server:1', trustFlag: '--kubelet-insecure-tls' },
    ],
  ] as const)('%s is valid YAML whose pods run the image given', async (name, values) => {
    const text = await readManifest(name, values)
    const documents = parseAllDocuments(text)
    expect(documents.flatMap(document => document.errors)).toEqual([])
    expect(text).toContain(`image: '${values.image}'`)
  })

  it('are never applied with a value missing', () => {
    expect(() => fillIn('image: {{image}}', {})).toThrow('wants a value for image')
  })
})
