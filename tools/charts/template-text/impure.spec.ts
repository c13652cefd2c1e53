import { glob, readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromRoot, root } from '../../lib/paths.ts'
import { impureIn } from './impure.ts'

describe('what makes renders differ', () => {
  it.each([
    ['lookup "v1" "Secret" "a" "b"', 'lookup'],
    ['$x := randAlphaNum 8', 'randAlphaNum'],
    ['randInt 1 5', 'randInt'],
    ['genPrivateKey "rsa"', 'genPrivateKey'],
    ['$ca := genCA "x" 365', 'genCA'],
    ['now | date "2006"', 'now'],
    ['.Values.day | date "2006"', 'date'],
    ['(unixEpoch .x)', 'unixEpoch'],
    ['uuidv4', 'uuidv4'],
    ['.Values.a|shuffle', 'shuffle'],
    ['htpasswd "a" "b"', 'htpasswd'],
    ['derivePassword 1 "long" "a" "b" "c"', 'derivePassword'],
    ['env "HOME"', 'env'],
    ['expandenv "$HOME"', 'expandenv'],
    ['getHostByName "a"', 'getHostByName'],
    ['.Release.Revision', '.Revision'],
    ['$.context.Release.IsUpgrade', '.IsUpgrade'],
    ['with .Release }}{{ .IsInstall', '.IsInstall'],
    ['.Capabilities.KubeVersion.Version', '.Capabilities'],
  ])('is found in %s', (action, what) => {
    expect(impureIn(`a: {{ ${action} }}`)).toContain(what)
  })

  it.each([
    ['a comment', '{{- /* now, lookup, .Capabilities */ -}}'],
    ['a text', '{{ print "lookup now" `env` }}'],
    ['what is printed as it stands', 'now: {{ .a }} env lookup'],
    ['a key of the values', '{{ .Values.env }}{{ $env.now }}{{ .spec.env }}'],
    ['a variable', '{{ $now := .a }}{{ $env }}'],
    ['a word that only begins alike', '{{ nowhere }}{{ general }}{{ randomize }}{{ dates }}'],
    ['other fields of the release', '{{ .Release.Name }}{{ .Release.Namespace }}{{ .Release.Service }}'],
  ])('is not found in %s', (_what, template) => {
    expect(impureIn(template)).toEqual([])
  })
})

it('is in no template of any chart', async () => {
  const found: string[] = []
  let files = 0
  for await (const file of glob(fromRoot('charts', '*', 'templates', '**', '*.{tpl,yaml,txt}'))) {
    files += 1
    found.push(...impureIn(await readFile(file, 'utf8')).map(what => `${relative(root, file)}: ${what}`))
  }
  expect(files).toBeGreaterThan(50)
  expect(found).toEqual([])
})
