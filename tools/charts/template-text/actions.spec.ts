import { expect, it } from 'vitest'
import { actionsOf, withoutTexts } from './actions.ts'

it('reads actions with and without trim marks, also over several lines', () => {
  expect(actionsOf('a: {{ .Values.a }}\n{{- if .b -}}\n{{- fail (printf "x"\n  .c) -}}')).toEqual(['.Values.a', 'if .b', 'fail (printf "x"\n  .c)'])
})

it('leaves comments out, whatever they hold', () => {
  expect(actionsOf('{{- /* now {{ lookup }} */ -}}{{/* x */}}{{ .a }}')).toEqual(['.a'])
})

it('takes braces within a text for text', () => {
  expect(actionsOf('{{ print "}}" .a }}{{ print `}}` .b }}')).toEqual(['print "}}" .a', 'print `}}` .b'])
})

it('keeps a minus that belongs to a number', () => {
  expect(actionsOf('{{ -1 }}{{- add .a -1 -}}')).toEqual(['-1', 'add .a -1'])
})

it('empties texts, with escaped quotes in them too', () => {
  expect(withoutTexts('dict "env" (printf "a \\" now" .b) `now`')).toBe('dict "" (printf "" .b) ""')
})
