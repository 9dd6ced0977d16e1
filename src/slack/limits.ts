/**
 * What Slack accepts, and no more. Pages are below docs.slack.dev; lengths are counted as JavaScript strings count,
 * which is never less than Slack's characters.
 */
export const limits = {
  /** /reference/block-kit/blocks, /reference/methods/chat.postMessage and chat.update (`text`), markdown-block, table-block. */
  message: {
    blocks: 50,
    text: 4000,
    markdown: 12_000,
    tables: 1,
    tableCharacters: 10_000,
    /**
     * The blocks as JSON, tables aside. Slack documents no sum, yet chat.postMessage answers `msg_blocks_too_long` a
     * little above 13,200 characters (github.com/slackapi/bolt-js/issues/2509); this stays below what was observed.
     */
    blocksJson: 13_000,
  },
  /** /reference/views/modal-views, /reference/views/home-tab-views; `view_too_large` at /reference/methods/views.publish. */
  view: {
    blocks: 100,
    title: 24,
    submit: 24,
    close: 24,
    privateMetadata: 3000,
    callbackId: 255,
    bytes: 250_000,
  },
  /** /reference/block-kit/blocks and the page of each block. */
  block: {
    blockId: 255,
    sectionText: 3000,
    sectionFields: 10,
    sectionField: 2000,
    header: 150,
    contextElements: 10,
    actionsElements: 25,
    contextActionsElements: 5,
    imageAlt: 2000,
    imageUrl: 3000,
    imageTitle: 2000,
    inputLabel: 2000,
    inputHint: 2000,
    tableRows: 100,
    tableCells: 20,
    tableColumnSettings: 20,
    alert: 200,
  },
  /** /reference/block-kit/block-elements and the page of each element. */
  element: {
    actionId: 255,
    placeholder: 150,
    buttonText: 75,
    buttonValue: 2000,
    buttonUrl: 3000,
    accessibilityLabel: 75,
    selectOptions: 100,
    selectGroups: 100,
    radioButtons: 10,
    checkboxes: 10,
    overflow: 5,
    plainTextInput: 3000,
  },
  /** /reference/block-kit/composition-objects and the page of each object. */
  object: {
    text: 3000,
    optionText: 75,
    /** The page says 150 and Slack's own types say 75, so 75 holds for both. */
    optionValue: 75,
    optionDescription: 75,
    optionUrl: 3000,
    groupLabel: 75,
    groupOptions: 100,
    confirmTitle: 100,
    confirmText: 300,
    confirmButton: 30,
  },
} as const;
