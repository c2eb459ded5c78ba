import type { MatrixChoices } from "../../columns/queries.ts";
import { addresseeName } from "../../components/rule-words.ts";
import { MATRIX_STATES, type MatrixGrouping } from "../schema.ts";
import type { MatrixView } from "./matrix-view.ts";

type Grouped = {
  readonly grouping: MatrixGrouping | undefined;
  readonly choices: MatrixChoices;
  readonly view: MatrixView;
};

/** What a group is called; null where rows are not grouped. */
export function groupTitle(key: string, { grouping, choices, view: { t } }: Grouped): string | null {
  switch (grouping) {
    case "state": {
      const known = MATRIX_STATES.find((state) => state === key);
      return known === undefined ? t("matrix.otherStates") : t(`states.${known}`);
    }
    case "department":
      return key === "" ? t("matrix.noDepartment") : t("matrix.departmentOf", { code: key });
    case "addressee":
      return addresseeName(key, t);
    case "owner":
      return key === "" ? t("matrix.noOwner") : (choices.owners.find(({ id }) => id === key)?.name ?? key);
    default:
      return null;
  }
}
