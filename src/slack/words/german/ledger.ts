import type { Words } from '../words.ts';

/** German words of how an edition ended; reasons are main clauses, which follow a colon or "aber". */
export const ledger: Words['ledger'] = {
  ends: {
    digest_off: 'der Überblick wurde ausgeschaltet, bevor er kam',
    digest_paused: 'der Überblick wurde angehalten, bevor er kam',
    skipped_late: 'er wäre zu spät gekommen',
    rate_limited: 'Slack hat mich gebeten zu warten',
    muted: 'ich bin in diesem Kanal stumm geschaltet',
    not_composed: 'ich konnte ihn nicht zusammenstellen',
    interrupted: 'ich wurde unterbrochen',
    unreadable_answer: 'die Antwort von Slack war abgeschnitten',
    no_ts: 'Slack hat geantwortet, aber nicht gesagt, wo er steht',
    unreadable_message: 'ich konnte nicht lesen, was ich dafür aufgeschrieben hatte',
    restored_from_backup:
      'er war gerade in Arbeit, als die Sicherung entstand, aus der ich wiederhergestellt wurde',
    thread_unknown: 'niemand kann sehen, ob der Thread darunter vollständig ist',
    thread_incomplete: 'der Thread darunter ist nicht rechtzeitig vollständig geworden',
  },
  reasons: {
    channel_not_found:
      'ich kann diesen Kanal nicht sehen, er wurde gelöscht, oder er ist privat und ich bin nicht darin',
    not_in_channel: 'ich bin nicht in diesem Kanal',
    muted: 'ich bin in diesem Kanal stumm geschaltet',
    is_archived: 'dieser Kanal ist archiviert',
    account_inactive: 'die App wurde aus diesem Workspace entfernt',
    not_installed: 'die App ist in diesem Workspace nicht mehr installiert',
    token_revoked: 'der Zugang der App zu diesem Workspace wurde entzogen',
    token_expired: 'der Zugang der App zu diesem Workspace ist abgelaufen',
    invalid_auth: 'Slack lässt die App mit ihrem Zugang nicht mehr herein',
    not_authed: 'Slack lässt die App mit ihrem Zugang nicht mehr herein',
    org_login_required: 'der Workspace zieht gerade in eine andere Organisation um',
    team_access_not_granted: 'die App darf diesen Workspace nicht benutzen',
    missing_scope: 'der App fehlt eine Berechtigung, die sie zum Schreiben braucht',
    no_permission: 'die App darf dort nicht schreiben',
    restricted_action: 'eine Einstellung des Workspace lässt die App dort nicht schreiben',
    restricted_action_read_only_channel: 'nur manche dürfen in diesem Kanal schreiben',
    restricted_action_thread_only_channel: 'in diesem Kanal darf nur in Threads geantwortet werden',
    restricted_action_non_threadable_channel: 'in diesem Kanal gibt es keine Threads',
    restricted_action_thread_locked: 'der Thread ist gesperrt',
    ekm_access_denied: 'die Administration hat das Schreiben ausgesetzt',
    team_added_to_org: 'der Workspace zieht gerade in eine andere Organisation um',
    msg_too_long: 'er war für Slack zu lang',
    msg_blocks_too_long: 'er war für Slack zu lang',
    invalid_blocks: 'Slack konnte ihn nicht lesen',
    messages_tab_disabled: 'Direktnachrichten mit der App sind ausgeschaltet',
  },
  otherReason: 'Slack hat ihn nicht angenommen',
  remedies: {
    invite: command => `Laden Sie mich dort mit ${command} ein.`,
    reinstall: 'Die Administration muss die App neu installieren.',
    unmute: command => `Beenden Sie das dort mit ${command}.`,
    unarchive: 'Holen Sie ihn aus dem Archiv, oder richten Sie einen Überblick in einem anderen Kanal ein.',
    other: 'Bitte beheben Sie das, oder fragen Sie die Person, die diese App betreibt.',
  },
  notices: {
    paused: (where, reason, remedy, command) =>
      `Der Tagesüberblick in ${where} ist angehalten: ${reason}. ${remedy} Geben Sie dann dort ${command} ein. Was inzwischen neu ist, steht im nächsten Überblick.`,
    refused: (where, date, reason) =>
      `Der Tagesüberblick in ${where} für den ${date} kam nicht: ${reason}. Der Überblick geht weiter, und was neu ist, steht im nächsten.`,
    held_up: (where, date, reason) =>
      `Der Tagesüberblick in ${where} für den ${date} konnte nicht rechtzeitig kommen: ${reason}. Jetzt geht es wieder. Der Überblick geht von selbst weiter, und was fehlte, kommt jetzt oder mit dem nächsten.`,
    unknown: (where, date) =>
      `Slack hat den Tagesüberblick in ${where} für den ${date} nicht bestätigt, und ich darf im Verlauf des Kanals nicht nachsehen, ob er da ist. Damit er nicht zweimal kommt, schicke ich ihn nicht noch einmal. Wenn er fehlt, fragen Sie dort danach; der nächste Überblick kommt wie gewohnt.`,
  },
  refusal: {
    notMember: command =>
      `Ich bin nicht in diesem Kanal. Geben Sie ${command} ein, und versuchen Sie es dann noch einmal.`,
    archived: 'Dieser Kanal ist archiviert (is_archived), deshalb kann nichts hineingeschrieben werden.',
    because: end => `Es wurde nichts geschickt: ${end}.`,
    bySlack: error => `Slack hat die Nachricht nicht angenommen: ${error}.`,
  },
  last: {
    edition: (date, end) => `Letzte Ausgabe, ${date}: ${end}.`,
    sinceThen: (date, end) => `Seither, ${date}: ${end}.`,
    posted: 'geschickt',
    postedBut: end => `geschickt, aber ${end}`,
    postedInPart: error => `geschickt, aber nicht der ganze Thread darunter (${error})`,
    signOfLife: 'eine Woche lang war nichts neu, und eine Zeile hat das gesagt',
    nothingNew: 'nichts war neu, deshalb kam nichts',
    notPosted: end => `nicht geschickt: ${end}`,
    refused: error => `Slack hat sie nicht angenommen${error === '' ? '' : ` (${error})`}`,
    skippedLate: attempt =>
      `ausgelassen, sie wäre zu spät gekommen${attempt}; was darin stand, kommt mit der nächsten`,
    inDoubt: doubt => `${doubt}, sie kann also da sein oder auch nicht; sie wird nicht noch einmal geschickt`,
    unconfirmed: 'Slack hat sie nicht bestätigt',
    pending: attempt => `unterwegs${attempt}`,
    attempt: end => `; beim letzten Versuch: ${end}`,
    notThrough: error => `sie kam nicht durch (${error})`,
  },
};
