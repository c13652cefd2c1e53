{{- /*
Environment variables, sorted by name. A container that inherits has the app's too, and each file of secretFiles announced as
NAME_FILE, so that a program finds it without knowing where it is mounted. drain.shutdownVariable tells the app how long it may
take to end, so that it gives up before it is killed. Takes the dict of "common.container".
*/ -}}
{{- define "common.container.env" -}}
{{- $values := .context.Values -}}
{{- $entries := dict -}}
{{- if .spec.inheritEnv -}}
{{- range $name, $_ := $values.secretFiles -}}
{{- $_ := set $entries (printf "%s_FILE" $name) (printf "/etc/secrets/%s" $name) -}}
{{- end -}}
{{- range $name, $entry := $values.env -}}
{{- $_ := set $entries $name $entry -}}
{{- end -}}
{{- end -}}
{{- if and .isApp $values.drain.shutdownVariable -}}
{{- $_ := set $entries $values.drain.shutdownVariable (mul 1000 (int $values.drain.shutdownSeconds)) -}}
{{- end -}}
{{- range $name, $entry := .spec.env -}}
{{- $_ := set $entries $name $entry -}}
{{- end -}}
{{- range $name, $entry := $entries }}
- name: {{ $name | quote }}
  {{- include "common.container.variable" (dict "entry" $entry) | nindent 2 }}
{{- end }}
{{- end -}}
