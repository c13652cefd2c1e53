{{- /*
Environment variables, sorted by name: text, a key of a Secret, or a field of the pod. A file of secretFiles is announced as
NAME_FILE, so that a program finds it without knowing where it is mounted. drain.shutdownVariable tells the program how long it
may take to end, so that it gives up before it is killed.
*/ -}}
{{- define "common.pod.env" -}}
{{- $entries := deepCopy .Values.env -}}
{{- range $name, $_ := .Values.secretFiles -}}
{{- $_ := set $entries (printf "%s_FILE" $name) (printf "/etc/secrets/%s" $name) -}}
{{- end -}}
{{- with .Values.drain.shutdownVariable -}}
{{- $_ := set $entries . (mul 1000 (int $.Values.drain.shutdownSeconds)) -}}
{{- end -}}
{{- range $name, $entry := $entries }}
- name: {{ $name | quote }}
{{- if not (kindIs "map" $entry) }}
  value: {{ include "common.text.string" $entry }}
{{- else if $entry.field }}
  valueFrom:
    fieldRef:
      fieldPath: {{ $entry.field }}
{{- else }}
  valueFrom:
    secretKeyRef:
      name: {{ $entry.secret }}
      key: {{ $entry.key }}
{{- end }}
{{- end }}
{{- end -}}
