/**
 * Every id that Slack sends back to us. An id is never reused or renamed: an open modal, or a message with
 * buttons, outlives a deploy.
 */
export const COMMAND = '/opp';

export const CALLBACK = {
  statusForm: 'opp_status_form',
  statusReview: 'opp_status_review',
  stageForm: 'opp_stage_form',
  updateForm: 'opp_update_form',
  updatePreview: 'opp_update_preview',
  newForm: 'opp_new_form',
  setupForm: 'opp_setup_form',
  noteForm: 'opp_note_form',
  handoverReturn: 'opp_handover_return',
  handoverAsk: 'opp_handover_ask',
  handoverSeveral: 'opp_handover_several',
  /** Views that only tell something; they have nothing to submit. */
  telling: 'opp_telling',
} as const;

/** Only one of the customers that a name may mean: a button each, their ids must differ within a row. */
export const FIND_ONLY = [
  'opp_find_only_1',
  'opp_find_only_2',
  'opp_find_only_3',
  'opp_find_only_4',
  'opp_find_only_5',
] as const;

export const ACTION = {
  /** Each asks the question in `value` (offset, space, query) and puts the answer in the list's place. */
  findNext: 'opp_find_next',
  findPrevious: 'opp_find_previous',
  findScope: 'opp_find_scope',
  findInstead: 'opp_find_instead',
  /** Send the page of the question in `value` to the person, or to the channel. */
  findSend: 'opp_find_send',
  findShare: 'opp_find_share',
  /** Shows the card of the opportunity in `value`. */
  showFor: 'opp_show_for',
  /** A link button: the browser follows it, Slack reports it, nothing is to be done. */
  openLink: 'opp_open_link',
  /** Opens the status form of the opportunity in `value`. */
  statusFor: 'opp_status_for',
  /** Opens the status form for the words in `value`, again after a problem. */
  statusAgain: 'opp_status_again',
  /** Compares the draft in `value` once more, after a problem. */
  statusCheckAgain: 'opp_status_check_again',
  /** Opens the status form with what was typed into the draft in `value`. */
  statusEdit: 'opp_status_edit',
  /** Opens the form of a change of stage for the opportunity in `value`. */
  stageFor: 'opp_stage_for',
  /** The same for the words in `value`, again after a problem. */
  stageAgain: 'opp_stage_again',
  /** The same with what was typed into the draft in `value`. */
  stageEdit: 'opp_stage_edit',
  /** Opens the form of a change for the opportunity in `value`. */
  updateFor: 'opp_update_for',
  /** The same for the words in `value`, again after a problem. */
  updateAgain: 'opp_update_again',
  /** The same with the changes gathered in the draft in `value`, read afresh. */
  updateEdit: 'opp_update_edit',
  /** Opens the form for one more change of the draft in `value`. */
  updateMore: 'opp_update_more',
  /** Takes one change (`draft:place`) out of the draft. */
  updateDrop: 'opp_update_drop',
  /** Opens the form of a new opportunity with what was typed into the draft in `value`. */
  newEdit: 'opp_new_edit',
  /** Asks for a new opportunity of the customer in `value`, again after a problem. */
  newAgain: 'opp_new_again',
  /** One page back in the form of a new opportunity; what is typed on this one is kept. */
  newBack: 'opp_new_back',
  /** Takes back the operation in `value`. */
  undo: 'opp_undo',
  /** Asks why the opportunity in `value` was changed in Notion, or no more. */
  noteAdd: 'opp_note_add',
  noteDismiss: 'opp_note_dismiss',
  /** Takes over what is handed over in `value`, gives it back, asks about it, or shows it. */
  handoverAccept: 'opp_handover_accept',
  handoverReturn: 'opp_handover_return_open',
  handoverAsk: 'opp_handover_ask_open',
  handoverShow: 'opp_handover_show',
  /** Tries once more to ask the new Sales Engineer of the handover in `value`. */
  handoverAgain: 'opp_handover_again',
  /** Opens the list of deals to be handed over: the person's own, or those of the Slack user in `value`. */
  handoverList: 'opp_handover_list',
  /** Opens the setup with everything that can be chosen, not only what is unclear. */
  setupAll: 'opp_setup_all',
} as const;
