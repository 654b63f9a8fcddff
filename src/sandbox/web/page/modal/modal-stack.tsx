import { useDesk } from '../slack/desk-context.js';
import { Modal } from './modal.js';

/** The stack of open modals; those below stay mounted, so that what was typed there is still there on return. */
export function ModalStack() {
  const { desk } = useDesk();
  return desk.modals.map((modal, index) => (
    <Modal key={modal.id} modal={modal} depth={index} isTop={index === desk.modals.length - 1} />
  ));
}
