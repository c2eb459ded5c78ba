import { SidePanel } from "#components/side-panel.tsx";
import { EndDeploymentForm } from "#features/vendors/deployments/components/end-deployment-form.tsx";
import type { Place } from "#lib/action.ts";
import type { Translate } from "#lib/translate.ts";
import type { Scope } from "../queries.ts";
import { lineText } from "./scope-view.ts";

type Props = {
  scope: Scope;
  deploymentId: string | undefined;
  closeHref: string;
  place: Place;
  t: Translate;
};

/** Ends the deployment that the address names; what it does not know opens nothing. */
export function EndPanel({ scope, deploymentId, closeHref, place, t }: Props) {
  const rows = [...scope.concerned, ...scope.outside];
  const row = rows.find(({ lines }) => lines.some(({ deployment }) => deployment.id === deploymentId));
  const line = row?.lines.find(({ deployment }) => deployment.id === deploymentId);
  if (row === undefined || line === undefined) return null;
  return (
    <SidePanel
      closeHref={closeHref}
      closeLabel={t("scope.ending.close")}
      eyebrow={row.name}
      title={t("scope.ending.title")}
    >
      <p className="mb-4 text-soft text-sm">{lineText(line, { t, locale: place.locale })}</p>
      <EndDeploymentForm deploymentId={line.deployment.id} place={place} version={line.deployment.version} />
    </SidePanel>
  );
}
