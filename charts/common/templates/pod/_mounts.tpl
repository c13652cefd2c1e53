{{- /* Where the volumes are mounted in the app's container. */ -}}
{{- define "common.pod.mounts" -}}
{{- range $key, $volume := .Values.persistence }}
- name: {{ $key }}
  mountPath: {{ $volume.path }}
{{- end }}
{{- if .Values.secretFiles }}
- name: secret-files
  mountPath: /etc/secrets
  readOnly: true
{{- end }}
{{- if .Values.serviceAccount.token }}
- name: service-account-token
  mountPath: /var/run/secrets/kubernetes.io/serviceaccount
  readOnly: true
{{- end }}
{{- range $name, $mount := .Values.extra.volumeMounts }}
- name: {{ $name }}
  {{- toYaml $mount | nindent 2 }}
{{- end }}
{{- end -}}
