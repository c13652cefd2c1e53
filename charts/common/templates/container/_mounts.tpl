{{- /*
Where the volumes are mounted: the app's container sees all of persistence, one that inherits the variables also the secret files.
Takes the dict of "common.container".
*/ -}}
{{- define "common.container.mounts" -}}
{{- $values := .context.Values -}}
{{- if .isApp }}
{{- range $key, $volume := $values.persistence }}
- name: {{ $key | quote }}
  mountPath: {{ $volume.path | quote }}
  {{- include "common.volume.mountOptions" $volume }}
{{- end }}
{{- end }}
{{- if and .spec.inheritEnv $values.secretFiles }}
- name: secret-files
  mountPath: /etc/secrets
  readOnly: true
{{- end }}
{{- if and .isApp $values.serviceAccount.token }}
- name: service-account-token
  mountPath: /var/run/secrets/kubernetes.io/serviceaccount
  readOnly: true
{{- end }}
{{- range $name, $mount := .spec.volumeMounts }}
- name: {{ $name | quote }}
  mountPath: {{ $mount.mountPath | quote }}
  {{- include "common.volume.mountOptions" $mount }}
{{- end }}
{{- end -}}
