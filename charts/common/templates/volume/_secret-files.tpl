{{- /* The projected volume of secretFiles: each key of a Secret as the file /etc/secrets/NAME, readable by the app's group only (0440 is 288). */ -}}
{{- define "common.volume.secretFiles" -}}
projected:
  defaultMode: 288
  sources:
{{- range $name, $file := .Values.secretFiles }}
    - secret:
        name: {{ $file.secret | quote }}
        items:
          - key: {{ $file.key | quote }}
            path: {{ $name | quote }}
{{- end }}
{{- end -}}
