package voronka.demo;

import static voronka.db.tenant.Tables.REQUEST_FORM;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;

/// The form on the site of the demo company: its requests go into the queue.
final class Forms {

    private Forms() {}

    static UUID write(DSLContext sql, OffsetDateTime since) {
        return Objects.requireNonNull(sql.insertInto(REQUEST_FORM)
                .set(REQUEST_FORM.KEY, "zayavka")
                .set(REQUEST_FORM.TITLE, "Подберём климатическое оборудование")
                .set(REQUEST_FORM.INTRO, "Опишите объект – инженер перезвонит в течение часа рабочего времени.")
                .set(REQUEST_FORM.BUTTON, "Отправить заявку")
                .set(REQUEST_FORM.THANKS, "Спасибо! Заявка принята, мы уже читаем её.")
                .set(REQUEST_FORM.CONSENT, "Согласен на обработку персональных данных")
                .set(REQUEST_FORM.CREATED_AT, since)
                .returning(REQUEST_FORM.ID)
                .fetchSingle(REQUEST_FORM.ID));
    }
}
