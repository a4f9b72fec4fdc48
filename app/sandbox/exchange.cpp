#include "app/sandbox/exchange.h"

#include "app/sandbox/jsontext.h"

Answer serviceError(int status, qint64 code, QByteArrayView description, QByteArrayView source)
{
    Answer answer{.status = status};
    JsonText json(answer.body);
    json.open('{');
    // The newer checks write the code as text, all others as a number.
    if (code >= 900000)
        json.text("code", QByteArray::number(code));
    else
        json.number("code", code);
    json.text("description", description.toByteArray()).open("data", '[').close(']').text("source", source.toByteArray()).close('}');
    return answer;
}

Answer tokenError(int status, QByteArrayView error, QByteArrayView description)
{
    Answer answer{.status = status};
    JsonText json(answer.body);
    json.open('{').text("error", error.toByteArray()).text("error_description", description.toByteArray()).close('}');
    answer.headers = {{"Cache-Control", "no-store"}, {"Pragma", "no-cache"}};
    return answer;
}
