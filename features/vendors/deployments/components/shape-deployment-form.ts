import type { Shaped } from "#lib/form-shape.ts";
import type { FormObject } from "#lib/form-to-object.ts";

/** The form has one choice, an organisation or one of its labs: "organisation" or "organisation:lab". */
export function shapeDeploymentForm({ runner, ...others }: FormObject): Shaped {
  const [organisationId, labId] = typeof runner === "string" ? runner.split(":") : [];
  return {
    input: { ...others, organisationId, ...(labId === undefined ? {} : { labIds: [labId] }) },
    fieldOf: (path) => (path === "organisationId" || path.startsWith("labIds") ? "runner" : path),
  };
}
