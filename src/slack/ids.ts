/**
 * Every id that Slack sends back to us. An id is never reused or renamed: an open modal, or a message with
 * buttons, outlives a deploy.
 */
export const COMMAND = '/opp';

export const CALLBACK = {
  statusForm: 'opp_status_form',
  statusReview: 'opp_status_review',
  statusAnyway: 'opp_status_anyway',
  statusPaste: 'opp_status_paste',
  statusProposals: 'opp_status_proposals',
  stageForm: 'opp_stage_form',
  updateForm: 'opp_update_form',
  updatePreview: 'opp_update_preview',
  newForm: 'opp_new_form',
  setupForm: 'opp_setup_form',
  noteForm: 'opp_note_form',
  logForm: 'opp_log_form',
  digestSettings: 'opp_digest_settings_form',
  digestUntil: 'opp_digest_until_form',
  answersForm: 'opp_answers_form',
  handoverReturn: 'opp_handover_return',
  handoverAsk: 'opp_handover_ask',
  handoverSeveral: 'opp_handover_several',
  stillActive: 'opp_still_active_form',
  forecastForm: 'opp_forecast_form',
  assignForm: 'opp_assign_form',
  /** Views that only tell something; they have nothing to submit. */
  telling: 'opp_telling',
} as const;

/** Shortcuts in the menu of a message; the manifest names them, too. */
export const SHORTCUT = { log: 'opp_log' } as const;

/** Only one of the customers that a name may mean: a button each, their ids must differ within a row. */
export const FIND_ONLY = [
  'opp_find_only_1',
  'opp_find_only_2',
  'opp_find_only_3',
  'opp_find_only_4',
  'opp_find_only_5',
] as const;

/** The deals behind a number of the report: a button each, their ids must differ within a row. */
export const REPORT_DEALS = [
  'opp_report_deals_1',
  'opp_report_deals_2',
  'opp_report_deals_3',
  'opp_report_deals_4',
  'opp_report_deals_5',
  'opp_report_deals_6',
  'opp_report_deals_7',
  'opp_report_deals_8',
  'opp_report_deals_9',
  'opp_report_deals_10',
  'opp_report_deals_11',
  'opp_report_deals_12',
  'opp_report_deals_13',
  'opp_report_deals_14',
  'opp_report_deals_15',
  'opp_report_deals_16',
  'opp_report_deals_17',
  'opp_report_deals_18',
  'opp_report_deals_19',
  'opp_report_deals_20',
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
  /** Opens the status form of the opportunity in `value` without what was typed before. */
  statusAfresh: 'opp_status_afresh',
  /** Records that nothing is new about the deal of the draft in `value`. */
  statusNothingNew: 'opp_status_nothing_new',
  /** Asks why the draft in `value` is to be posted although nothing in it is new. */
  statusAnyway: 'opp_status_anyway',
  /** Asks for a text to take lines from, in the form of an update; and leads back. */
  statusPaste: 'opp_status_paste',
  /** Opens the form of a change of stage for the opportunity in `value`. */
  stageFor: 'opp_stage_for',
  /** The same for the words in `value`, again after a problem. */
  stageAgain: 'opp_stage_again',
  /** The same with what was typed into the draft in `value`. */
  stageEdit: 'opp_stage_edit',
  /** Chooses the earlier stage that still holds, in the form with the draft in `value`. */
  stageStepBack: 'opp_stage_step_back',
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
  newOwner: 'opp_new_owner',
  /** Takes back the operation in `value`. */
  undo: 'opp_undo',
  /** Asks why the opportunity in `value` was changed in Notion, or no more. */
  noteAdd: 'opp_note_add',
  noteDismiss: 'opp_note_dismiss',
  /** Takes the line in `value` out of the person's tray. */
  trayRemove: 'opp_tray_remove',
  /** Ties the channel to the opportunity in `value`, or unties it. */
  linkTo: 'opp_link_to',
  linkOff: 'opp_link_off',
  /** What a person does about a deal of a digest; `value`: digest|opportunity. */
  digestNothing: 'opp_digest_nothing',
  digestKeep: 'opp_digest_keep',
  digestOpen: 'opp_digest_open',
  /** The chosen option: digest|opportunity|days, or `until` instead of days. */
  digestSnooze: 'opp_digest_snooze',
  /** The person's digest settings; on, off. */
  digestSettings: 'opp_digest_settings',
  digestStop: 'opp_digest_stop',
  digestStart: 'opp_digest_start',
  teamDigestStop: 'opp_team_digest_stop',
  /** Answer the reminder in `value`: done, or again tomorrow or in a week. */
  reminderDone: 'opp_reminder_done',
  reminderTomorrow: 'opp_reminder_tomorrow',
  reminderNextWeek: 'opp_reminder_next_week',
  /** Switch the person's reminders off and on. */
  remindersOff: 'opp_reminders_off',
  remindersOn: 'opp_reminders_on',
  /** Shows the page of Home in `value`. */
  homePrevious: 'opp_home_previous',
  homeNext: 'opp_home_next',
  /** Gathers Home afresh. */
  homeRefresh: 'opp_home_refresh',
  /** Opens the card of the opportunity in `value`. */
  homeShow: 'opp_home_show',
  homeHelp: 'opp_home_help',
  /** Opens all open items of both sides. */
  homeMoves: 'opp_home_moves',
  /** The person's reminders, switched on Home. */
  homeRemindersOff: 'opp_home_reminders_off',
  homeRemindersOn: 'opp_home_reminders_on',
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
  /** Each opens a sheet of questions for the opportunity in `value`, or for the words in it, again after a problem. */
  qualifyFor: 'opp_qualify_for',
  qualifyAgain: 'opp_qualify_again',
  pocFor: 'opp_poc_for',
  pocAgain: 'opp_poc_again',
  winFor: 'opp_win_for',
  winAgain: 'opp_win_again',
  /** Asks why the opportunity in `value`, which counts as lost, is still active. */
  stillActive: 'opp_still_active',
  /** Opens the walk through the person's forecast, where it was left; from the beginning. */
  forecastOpen: 'opp_forecast_open',
  forecastAfresh: 'opp_forecast_afresh',
  /** Leaves out the deal of the walk in `value` (draft|place); ends the walk of the draft in `value`. */
  forecastSkip: 'opp_forecast_skip',
  forecastStop: 'opp_forecast_stop',
  /** The deals that nobody has, from the place in `value` on. */
  triageOpen: 'opp_triage_open',
  triageNext: 'opp_triage_next',
  triagePrevious: 'opp_triage_previous',
  /** Makes the opportunity in `value` (opportunity|operation) the person's own; asks whose it is to be. */
  triageClaim: 'opp_triage_claim',
  triageAssign: 'opp_triage_assign',
  sessionsFor: 'opp_sessions_for',
  sessionsAgain: 'opp_sessions_again',
  closingFor: 'opp_closing_for',
  closingAgain: 'opp_closing_again',
  /** Sends the numbers of the report to the person. */
  reportSend: 'opp_report_send',
} as const;
