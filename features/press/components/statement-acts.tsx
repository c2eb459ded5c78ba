import { FieldListForm } from "#components/field-list-form.tsx";
import { Notice } from "#components/notice.tsx";
import { momentField } from "#features/timeline/components/moment-fields.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { publishStatementAction, reviewStatementAction } from "../actions.ts";
import type { LoadedPress } from "../loaders.ts";
import type { Statement } from "../queries.ts";
import type { StatementState } from "../rules.ts";
import type { PressView } from "./press-view.ts";

type Props = {
  version: Statement;
  state: StatementState;
  loaded: LoadedPress;
  place: Place;
  t: PressView["t"];
};

/** What the latest version waits for: another person's approval, or its publication. */
export async function StatementActs({ version, state, loaded, place, t }: Props) {
  const words = await getWords("errors", "problems", "forms");
  const { may, statements, actorId, now } = loaded;
  if (!may.draft) return null;
  const shared = { hidden: { statementId: version.id }, idle: IDLE, words };
  if (state === "draft") {
    const isAuthor = statements.some(
      ({ language, writerId }) => language === version.language && writerId === actorId,
    );
    if (isAuthor) return <Notice kind="note">{t("press.statements.otherReviews")}</Notice>;
    return (
      <FieldListForm
        {...shared}
        act={reviewStatementAction.bind(null, place)}
        behind={{ label: t("press.statements.review"), icon: "user-check", open: true }}
        done={t("press.statements.reviewDone")}
        fields={[
          {
            ...{ as: "select", name: "review", label: t("press.statements.choice"), value: "approved" },
            options: [
              { value: "approved", label: t("press.statements.approve") },
              { value: "returned", label: t("press.statements.return") },
            ],
          },
          {
            ...{ as: "area", name: "note", label: t("press.statements.note"), impersonal: true },
            help: t("press.statements.noteHelp"),
          },
        ]}
        id={`review-${version.id}`}
        submit={{
          ...{ label: t("press.statements.reviewSubmit"), pending: t("press.form.pending") },
          icon: "user-check",
        }}
      />
    );
  }
  if (state !== "approved") return null;
  return (
    <FieldListForm
      {...shared}
      act={publishStatementAction.bind(null, place)}
      behind={{ label: t("press.statements.publish"), icon: "send", open: true }}
      done={t("press.statements.publishDone")}
      fields={[
        momentField({ name: "published", label: t("press.statements.published"), words, now }),
        {
          ...{ as: "text", name: "url", label: t("press.statements.url"), note: words.forms.optional },
          help: t("press.statements.urlHelp"),
        },
      ]}
      id={`publish-${version.id}`}
      submit={{ label: t("press.statements.publishSubmit"), pending: t("press.form.pending"), icon: "send" }}
    />
  );
}
